import { batch, type Verdict } from '@fenghuo/shared/edits';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Policy, Signed, type Principal } from '../access/policy.js';
import { readInput } from '../http/contract.js';
import { WriteService } from './write.service.js';

/** A queue of named edits, each with a verdict of its own. The answer is 200 whatever the verdicts say. */
@Controller('api/edits')
export class EditsController {
  constructor(private readonly writer: WriteService) {}

  @Post()
  @Policy('writeRecords')
  @HttpCode(200)
  async write(@Signed() principal: Principal, @Body() body: unknown): Promise<{ verdicts: Verdict[] }> {
    const { edits } = readInput(batch, body);
    return { verdicts: await this.writer.write(principal, edits) };
  }
}
