import { addDeclaredRecords } from './declared-records.js';
import { Reconstruction } from './reconstruction.js';
import { isReportName, readFrame, type Frame, type SeededName } from './report-frame.js';
import { readSeedBytes } from './seeds-folder.js';
import { expandZizhou2020, photoPath } from './zizhou-2020.js';
import { departures } from './zizhou-2020.check.js';

/**
 * Everything that rebuilds one report, or makes up one demonstration, in an order in which the services accept it.
 * @throws Error when the records of Zizhou do not come to the report's figures, or a declared record refers to none.
 */
export function expandReport(name: SeededName): Reconstruction<Frame> {
  const provenance = isReportName(name) ? 'reconstructed' : 'demonstration';
  const work = name === 'zizhou-2020' ? checkedZizhou2020() : new Reconstruction(readFrame(name), readSeedBytes(photoOf(name)), provenance);
  addDeclaredRecords(work, name);
  return work;
}

function checkedZizhou2020(): Reconstruction<Frame> {
  const work = expandZizhou2020();
  const wrong = departures(work);
  if (wrong.length > 0) throw new Error(`the records of seeds/zizhou-2020 do not come to the report's figures: ${wrong.join('; ')}`);
  return work;
}

/** The picture that stands in for every photo and signature of a set, and says so. */
export function photoOf(name: SeededName): string {
  return isReportName(name) ? photoPath : `${name}/photo.png`;
}
