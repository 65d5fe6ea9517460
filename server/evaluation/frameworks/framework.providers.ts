import type { Provider } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { WriteService } from '../../recordkeeping/write.service.js';
import { vocabulary } from '../evidence/evidence.js';
import { Partials } from '../evidence/partials.js';
import { FrameworkDrafts } from './framework-drafts.service.js';
import { FrameworkFiles } from './framework-files.js';
import { FrameworkTemplates } from './framework-templates.js';
import { FrameworkService } from './framework.service.js';
import { FrameworkStore } from './framework.store.js';
import { tryForm } from './try-form.js';

/** Forms tried out are few at a time: their partial figures are kept apart from those of the form in force. */
const keptForTrials = 5000;

export const frameworkProviders: Provider[] = [
  FrameworkFiles, FrameworkTemplates,
  {
    provide: FrameworkDrafts, inject: [Database, WriteService],
    useFactory: (database: Database, writer: WriteService) => new FrameworkDrafts(
      database, writer, new FrameworkService(database, writer), new FrameworkStore(), vocabulary, tryForm(database, new Partials(keptForTrials))),
  },
];
