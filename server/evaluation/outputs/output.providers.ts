import { join } from 'node:path';
import type { Provider } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Options } from '../../options.js';
import { OutputMaker } from './output-maker.js';
import { OutputService } from './output.service.js';
import { OutputWork } from './output-work.js';
import { PackService } from './pack/pack.service.js';
import { ReportReader } from './report-reader.js';

export const outputProviders = ({ dataDirectory }: Pick<Options, 'dataDirectory'>): Provider[] => [
  ReportReader, OutputMaker, OutputService, PackService,
  {
    provide: OutputWork, inject: [Database, PackService],
    useFactory: (database: Database, packs: PackService) => new OutputWork(database, packs, join(dataDirectory, 'outputs')),
  },
];
