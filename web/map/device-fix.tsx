import { Button, Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../language/use-language.js';
import { StateTag, type Tone } from '../ui/state-tag.js';
import { watchPosition, type DevicePosition, type PositionProblem } from './device-position.js';
import { mapWords as words, positionProblems } from './map.words.js';
import type { EnteredPlace } from './place-input.js';

/** Accuracy in metres up to which a fix is good, and up to which it is fair. */
const good = 10;
const fair = 50;

function judge(accuracy: number): { readonly tone: Tone; readonly word: typeof words.good | typeof words.fair | typeof words.poor } {
  if (accuracy <= good) return { tone: 'done', word: words.good };
  return accuracy <= fair ? { tone: 'running', word: words.fair } : { tone: 'attention', word: words.poor };
}

interface DeviceFixProps {
  /** The place that stands now. */
  readonly value: EnteredPlace | null;
  /** The first good position takes itself: told once. */
  onGood(place: EnteredPlace): void;
  onTake(place: EnteredPlace): void;
}

/** Follows the device and shows how good the position is by now. A good one is taken by itself, any other by one tap. */
export function DeviceFix({ value, onGood, onTake }: DeviceFixProps) {
  const { say } = useLanguage();
  const [position, setPosition] = useState<DevicePosition | null>(null);
  const [problem, setProblem] = useState<PositionProblem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [taken, setTaken] = useState<DevicePosition | null>(null);
  const tellGood = useRef(onGood);
  tellGood.current = onGood;

  useEffect(() => watchPosition((next) => { setPosition(next); setProblem(null); }, setProblem), [attempt]);
  useEffect(() => {
    if (taken || !position || position.accuracy > good) return;
    setTaken(position);
    tellGood.current(position);
  }, [position, taken]);

  if (problem && !position) {
    return (
      <div className="place-panel" role="alert">
        <p className="place-problem">{say(positionProblems[problem])}</p>
        {problem !== 'insecure' && problem !== 'missing' && (
          <Button size="small" onClick={() => { setProblem(null); setAttempt(attempt + 1); }}>{say(words.tryAgain)}</Button>
        )}
      </div>
    );
  }
  if (!position) return <div className="place-panel" role="status"><Spin size="small" /> {say(words.locating)}</div>;
  const { tone, word } = judge(position.accuracy);
  const stands = taken !== null && value === taken;
  return (
    <div className="place-panel">
      <span className="place-fix" role="status">
        <strong>±{position.accuracy} m</strong> <StateTag tone={tone} word={say(word)} />
        {stands && <span className="muted">{say(words.takenByItself)}</span>}
      </span>
      <Button type={stands ? 'default' : 'primary'} onClick={() => onTake(position)}>{say(words.takePosition)}</Button>
    </div>
  );
}
