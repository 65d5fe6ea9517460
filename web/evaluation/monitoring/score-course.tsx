import type { MonitoredPeriod } from '@fenghuo/shared/evaluation/monitoring';
import { useLanguage } from '../../language/use-language.js';
import { monitoringWords as words } from './monitoring.words.js';
import { periodWord } from './period-word.js';

const [width, height, margin] = [1100, 230, 48] as const;
const periods = 13;

interface Point {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly score: string;
}

/** The score of each run, from 0 to the weight of the form. The table below has the same figures in words. */
export function ScoreCourse({ runs, year }: { readonly runs: readonly MonitoredPeriod[]; readonly year: number }) {
  const { say } = useLanguage();
  const points = runs.flatMap((run): readonly Point[] => (run.score === null ? [] : [{
    id: run.id, score: run.score, label: say(periodWord(run.period)),
    x: margin + (run.period - 1) / (periods - 1) * (width - 2 * margin),
    y: height - margin - Number(run.score) / Number(run.weight) * (height - 2 * margin),
  }]));
  const [top, bottom] = [margin, height - margin];
  return (
    <svg className="score-course" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say(words.course, { year })}>
      <line x1={margin} x2={width - margin} y1={bottom} y2={bottom} className="score-course-axis" />
      <line x1={margin} x2={width - margin} y1={top} y2={top} className="score-course-full" />
      <text x={margin} y={top - 8} className="score-course-word">{runs[0]?.weight}</text>
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} className="score-course-line" />
      {points.map(({ id, x, y, label, score }) => (
        <g key={id}>
          <circle cx={x} cy={y} r={4} className="score-course-point"><title>{`${label}：${score}`}</title></circle>
          <text x={x} y={y - 8} textAnchor="middle" className="score-course-figure">{score}</text>
          <text x={x} y={height - 8} textAnchor="middle" className="score-course-word">{label}</text>
        </g>
      ))}
    </svg>
  );
}
