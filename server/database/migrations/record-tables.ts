import { recordColumns } from './record-columns.js';

/** Referenced before referencing. */
export const recordTables: readonly string[] = [
  `
    CREATE TABLE site (
      ${recordColumns('site')},
      name text NOT NULL,
      kind text NOT NULL,
      sector text NOT NULL,
      registered_on date NOT NULL,
      credit_code text,
      address text,
      remarks text,
      CONSTRAINT site_pk PRIMARY KEY (bureau, id)
    )`,
  'CREATE INDEX site_listed_index ON site (bureau, registered_on, id)',
  `
    CREATE TABLE inspection (
      ${recordColumns('inspection')},
      title text NOT NULL,
      kind text NOT NULL,
      level text NOT NULL,
      sector text NOT NULL,
      inspected_on date NOT NULL,
      officers text[] NOT NULL,
      site uuid,
      content text,
      photos text[] NOT NULL,
      CONSTRAINT inspection_pk PRIMARY KEY (bureau, id),
      CONSTRAINT inspection_site_fk FOREIGN KEY (bureau, site) REFERENCES site (bureau, id)
    )`,
  'CREATE INDEX inspection_listed_index ON inspection (bureau, inspected_on, id)',
  'CREATE INDEX inspection_site_index ON inspection (bureau, site)',
  `
    CREATE TABLE hazard (
      ${recordColumns('hazard')},
      title text NOT NULL,
      grade text NOT NULL,
      sector text NOT NULL,
      found_on date NOT NULL,
      inspection uuid,
      site uuid,
      description text,
      basis text,
      disposition text,
      deadline date,
      extension_reason text,
      transferred_to text,
      photos text[] NOT NULL,
      CONSTRAINT hazard_pk PRIMARY KEY (bureau, id),
      CONSTRAINT hazard_inspection_fk FOREIGN KEY (bureau, inspection) REFERENCES inspection (bureau, id),
      CONSTRAINT hazard_site_fk FOREIGN KEY (bureau, site) REFERENCES site (bureau, id),
      CONSTRAINT hazard_deadline_check CHECK (deadline IS NULL OR deadline >= found_on)
    )`,
  'CREATE INDEX hazard_listed_index ON hazard (bureau, found_on, id)',
  'CREATE INDEX hazard_inspection_index ON hazard (bureau, inspection)',
  'CREATE INDEX hazard_site_index ON hazard (bureau, site)',
  `
    CREATE TABLE rectification_reply (
      ${recordColumns('rectification_reply')},
      hazard uuid NOT NULL,
      rectified_on date NOT NULL,
      rectified_by text NOT NULL,
      measures text NOT NULL,
      photos text[] NOT NULL,
      CONSTRAINT rectification_reply_pk PRIMARY KEY (bureau, id),
      CONSTRAINT rectification_reply_hazard_fk FOREIGN KEY (bureau, hazard) REFERENCES hazard (bureau, id)
    )`,
  'CREATE INDEX rectification_reply_listed_index ON rectification_reply (bureau, rectified_on, id)',
  'CREATE INDEX rectification_reply_hazard_index ON rectification_reply (bureau, hazard)',
  `
    CREATE TABLE reinspection (
      ${recordColumns('reinspection')},
      hazard uuid NOT NULL,
      rechecked_on date NOT NULL,
      rechecked_by text NOT NULL,
      result text NOT NULL,
      opinion text,
      photos text[] NOT NULL,
      CONSTRAINT reinspection_pk PRIMARY KEY (bureau, id),
      CONSTRAINT reinspection_hazard_fk FOREIGN KEY (bureau, hazard) REFERENCES hazard (bureau, id)
    )`,
  'CREATE INDEX reinspection_listed_index ON reinspection (bureau, rechecked_on, id)',
  'CREATE INDEX reinspection_hazard_index ON reinspection (bureau, hazard)',
  `
    CREATE TABLE premises_measure (
      ${recordColumns('premises_measure')},
      premises text NOT NULL,
      kind text NOT NULL,
      sector text NOT NULL,
      taken_on date NOT NULL,
      inspection uuid,
      site uuid,
      quantity integer,
      quantity_unit text,
      document text,
      lifted_on date,
      remarks text,
      photos text[] NOT NULL,
      CONSTRAINT premises_measure_pk PRIMARY KEY (bureau, id),
      CONSTRAINT premises_measure_inspection_fk FOREIGN KEY (bureau, inspection) REFERENCES inspection (bureau, id),
      CONSTRAINT premises_measure_site_fk FOREIGN KEY (bureau, site) REFERENCES site (bureau, id),
      CONSTRAINT premises_measure_quantity_check CHECK (quantity IS NULL OR quantity > 0)
    )`,
  'CREATE INDEX premises_measure_listed_index ON premises_measure (bureau, taken_on, id)',
  'CREATE INDEX premises_measure_inspection_index ON premises_measure (bureau, inspection)',
  'CREATE INDEX premises_measure_site_index ON premises_measure (bureau, site)',
  `
    CREATE TABLE finding (
      ${recordColumns('finding')},
      title text NOT NULL,
      kind text NOT NULL,
      fiscal_year integer NOT NULL,
      found_on date NOT NULL,
      found_by text NOT NULL,
      description text,
      corrected_on date,
      CONSTRAINT finding_pk PRIMARY KEY (bureau, id)
    )`,
  'CREATE INDEX finding_listed_index ON finding (bureau, found_on, id)',
  `
    CREATE TABLE assessment_result (
      ${recordColumns('assessment_result')},
      title text NOT NULL,
      kind text NOT NULL,
      assessed_year integer NOT NULL,
      grade text NOT NULL,
      issued_on date NOT NULL,
      issued_by text NOT NULL,
      document text NOT NULL,
      remarks text,
      photos text[] NOT NULL,
      CONSTRAINT assessment_result_pk PRIMARY KEY (bureau, id)
    )`,
  'CREATE INDEX assessment_result_listed_index ON assessment_result (bureau, issued_on, id)',
  `
    CREATE TABLE survey (
      ${recordColumns('survey')},
      title text NOT NULL,
      audience text NOT NULL,
      surveyed_year integer NOT NULL,
      opened_on date NOT NULL,
      closed_on date,
      issued integer,
      remarks text,
      CONSTRAINT survey_pk PRIMARY KEY (bureau, id),
      CONSTRAINT survey_closed_on_check CHECK (closed_on IS NULL OR closed_on >= opened_on)
    )`,
  'CREATE INDEX survey_listed_index ON survey (bureau, opened_on, id)',
  `
    CREATE TABLE survey_response (
      ${recordColumns('survey_response')},
      survey uuid NOT NULL,
      answered_on date NOT NULL,
      answer text NOT NULL,
      channel text NOT NULL,
      CONSTRAINT survey_response_pk PRIMARY KEY (bureau, id),
      CONSTRAINT survey_response_survey_fk FOREIGN KEY (bureau, survey) REFERENCES survey (bureau, id)
    )`,
  'CREATE INDEX survey_response_listed_index ON survey_response (bureau, answered_on, id)',
  'CREATE INDEX survey_response_survey_index ON survey_response (bureau, survey)',
];
