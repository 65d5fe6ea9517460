import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A county bureau and the rectangle of its territory in degrees, WGS-84. */
@Entity({ name: 'bureau' })
@Check('bureau_code_check', `code ~ '^\\d{6}$'`)
export class BureauEntity {
  @PrimaryColumn('text') code: string;
  @Column('text') nameZh: string;
  @Column('text') nameEn: string;
  @Column('double precision') west: number;
  @Column('double precision') south: number;
  @Column('double precision') east: number;
  @Column('double precision') north: number;
}

/** Administrative division: 12-digit code, valid for the year of its source. */
@Entity({ name: 'division' })
@Index('division_bureau_index', { synchronize: false })
@Check('division_code_check', `code ~ '^\\d{12}$'`)
@Check('division_level_check', `level IN ('county', 'township', 'village')`)
export class DivisionEntity {
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('text') level: 'county' | 'township' | 'village';
  @Column('text', { nullable: true }) parent: string | null;
  @Column('integer') year: number;
  @Column('text') source: string;
}

@Entity({ name: 'account' })
@Check('account_scope_check', `scope ~ '^\\d{2,12}$'`)
export class AccountEntity {
  @PrimaryColumn('text') account: string;
  @Column('text') name: string;
  @Column('text') role: string;
  @Column('text') scope: string;
  @Column('text') passwordHash: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) disabledAt: Date | null;
  @Column('integer', { default: 0 }) failedAttempts: number;
  @Column('timestamptz', { nullable: true }) lockedUntil: Date | null;
}

/** A session is known by the hash of its token only. */
@Entity({ name: 'session' })
@Index('session_account_index', ['account'])
@ForeignKey('account', ['account'], ['account'], { name: 'session_account_fk' })
export class SessionEntity {
  @PrimaryColumn('bytea') tokenHash: Buffer;
  @Column('text') account: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') seenAt: Date;
}

/** A deadline, a limit or a threshold from a day on, with its source. `bureau` is `*` where it holds for all. */
@Entity({ name: 'parameter' })
export class ParameterEntity {
  @PrimaryColumn('text') code: string;
  @PrimaryColumn('text') bureau: string;
  @PrimaryColumn('date') validFrom: string;
  @Column('numeric') value: string;
  @Column('text') unit: string;
  @Column('text') nameZh: string;
  @Column('text') nameEn: string;
  @Column('text') basisZh: string;
  @Column('text') basisEn: string;
  /** False where the source was not read in the original: to be checked. */
  @Column('boolean') checked: boolean;
}

/** A day that is not what its weekday says: a public holiday, or a weekend worked in exchange. */
@Entity({ name: 'calendar_day' })
@Check('calendar_day_kind_check', `kind IN ('holiday', 'workday')`)
export class CalendarDayEntity {
  @PrimaryColumn('date') day: string;
  @Column('text') kind: 'holiday' | 'workday';
  @Column('text') name: string;
  @Column('text') source: string;
}
