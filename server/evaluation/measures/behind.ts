import { enumerate, reasonsOfQuestion, typeOfQuestion, type Enumerated } from '../evidence/enumerate.js';
import { keyOfQuestion, type Evidence, type Question } from '../evidence/evidence.js';
import type { Asked } from './figures.js';
import { leavesOf, recordQuestions } from './leaves.js';

export type { Enumerated, Standing } from '../evidence/enumerate.js';

/** The records behind many figures, each record read once. */
export class Behind {
  /** Distinct, by what they ask. */
  private readonly questions: Question[] = [];
  private readonly places = new Map<string, number>();

  /** Adds the questions behind a figure; answers their numbers, dataset after dataset in the order of the figure. */
  add({ measure, year }: Asked): readonly number[] {
    return recordQuestions(leavesOf(measure, year)).map((question) => {
      const key = keyOfQuestion(question);
      const place = this.places.get(key) ?? this.questions.push(question) - 1;
      this.places.set(key, place);
      return place;
    });
  }

  /** Of a question, in the order in which standings name them. */
  reasonsOf(question: number) {
    return reasonsOfQuestion(this.questions[question]!);
  }

  /** A portion at a time, by record type, then newest first; standings name questions by the numbers that `add` answered. */
  async* records(evidence: Evidence): AsyncGenerator<readonly Enumerated[]> {
    const byType = new Map<string, number[]>();
    for (const [place, question] of this.questions.entries()) {
      const type = typeOfQuestion(question);
      byType.set(type, [...(byType.get(type) ?? []), place]);
    }
    for (const type of [...byType.keys()].sort()) {
      const places = byType.get(type)!;
      yield* enumerate(evidence, places.map((place) => this.questions[place]!), places);
    }
  }
}
