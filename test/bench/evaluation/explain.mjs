import { compiled } from '../../../server/bootstrap/paths.mjs';
import { bureau } from '../databases.mjs';

/** The plans of the statements that the form consists of, as text for the report: where its time goes. `client` is the application's. */
export async function explainFigures(client) {
  const statements = await statementsOfForm(client);
  const plans = [];
  await client.query('BEGIN READ ONLY');
  await client.query('SELECT fh_begin($1)', [bureau]);
  for (const { text, values } of statements) {
    const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${text}`, values);
    plans.push(rows.map((row) => row['QUERY PLAN'].slice(0, 200)).join('\n'));
  }
  await client.query('COMMIT');
  return `Plans of the form's statements:\n\n${plans.map((plan) => `\`\`\`\n${plan}\n\`\`\``).join('\n\n')}`;
}

/** What the application itself sends for the form, with its values. */
async function statementsOfForm(client) {
  const { formReport } = await compiled('evaluation/form-report');
  const sent = [];
  const sql = async (text, values = []) => {
    if (/count|sum/.test(text)) sent.push({ text, values });
    return (await client.query(text, values)).rows;
  };
  const read = async (_authority, work) => {
    await client.query('BEGIN READ ONLY');
    await client.query('SELECT fh_begin($1)', [bureau]);
    const result = await work(sql);
    await client.query('COMMIT');
    return result;
  };
  await formReport({ read }).read({ scope: bureau }, bureau, 2020);
  return sent;
}
