import { measure, type Measure } from '@fenghuo/shared/evaluation/measure';
import { measureLimits, type MeasurePreview, type ValueCount, type VocabularyInUse } from '@fenghuo/shared/evaluation/measure-preview';
import { Refusal } from '@fenghuo/shared/problems';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Policy, Signed, type Principal } from '../../access/policy.js';
import { readInput } from '../../http/contract.js';
import { bureauCode, bureauQuery } from '../../http/queries.js';
import { MeasurePreviews } from './preview.js';

const previewBody = z.strictObject({ bureau: bureauCode, year: z.int().min(1990).max(2100), measure: z.unknown() });
const valuesQuery = bureauQuery.extend({ dataset: z.string().max(64), dimension: z.string().max(64), year: z.coerce.number().int().min(1990).max(2100) });

@Controller('api/evaluation')
export class MeasuresController {
  constructor(private readonly previews: MeasurePreviews) {}

  @Get('vocabulary')
  @Policy('readEvaluation')
  vocabulary(@Signed() principal: Principal, @Query() query: unknown): Promise<VocabularyInUse> {
    return this.previews.vocabulary(principal, readInput(bureauQuery, query).bureau);
  }

  @Get('vocabulary/values')
  @Policy('readEvaluation')
  values(@Signed() principal: Principal, @Query() query: unknown): Promise<readonly ValueCount[]> {
    const { bureau, ...of } = readInput(valuesQuery, query);
    return this.previews.values(principal, bureau, of);
  }

  @Post('measures/preview')
  @HttpCode(200)
  @Policy('readEvaluation')
  preview(@Signed() principal: Principal, @Body() body: unknown): Promise<MeasurePreview> {
    const { bureau, year, measure: tree } = readInput(previewBody, body);
    return this.previews.preview(principal, bureau, year, readMeasure(tree));
  }
}

/** Measured before it is parsed: a tree as deep as the body allows would exhaust the parser. */
function readMeasure(tree: unknown): Measure {
  let level: unknown[] = [tree];
  let nodes = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    nodes += level.length;
    if (depth >= measureLimits.depth || nodes > measureLimits.nodes) {
      throw new Refusal('measure-too-large', { nodes: measureLimits.nodes, depth: measureLimits.depth });
    }
    level = level.flatMap(below);
  }
  return readInput(measure, tree);
}

function below(node: unknown): unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  const { of, numerator, denominator } = node as Readonly<Record<string, unknown>>;
  return [...(Array.isArray(of) ? of : of === undefined ? [] : [of]), ...(numerator === undefined ? [] : [numerator]),
    ...(denominator === undefined ? [] : [denominator])];
}
