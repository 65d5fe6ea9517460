import type { EvaluationForm, Figure } from '@fenghuo/shared/evaluation/form';
import { readBack } from '@fenghuo/shared/evaluation/read-back';
import type { Measure } from '@fenghuo/shared/evaluation/measure';
import { Exact, written } from '@fenghuo/shared/evaluation/schemas';
import type { Label } from '@fenghuo/shared/label';
import type { Derivation, Fact } from './facts.schema.js';
import { vocabulary } from '../evaluation/evidence/evidence.js';
