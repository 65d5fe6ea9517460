/** What relief money may be used for (自然灾害救助条例 art. 25, and the yearly lines of the relief funds). */
export const reliefPurposes = {
  emergencyRelief: { zh: '应急救助（转移安置、基本生活）', en: 'Emergency relief' },
  transitionalRelief: { zh: '过渡期生活救助', en: 'Transitional relief' },
  winterSpring: { zh: '冬春救助', en: 'Winter and spring relief' },
  housing: { zh: '倒损住房恢复重建', en: 'Housing reconstruction' },
  drought: { zh: '旱灾救助', en: 'Drought relief' },
  medical: { zh: '因灾医疗救助', en: 'Medical relief' },
  bereavement: { zh: '遇难人员亲属抚慰', en: 'Comfort of the bereaved' },
} as const;
export type ReliefPurpose = keyof typeof reliefPurposes;

/** What a fund is earmarked for: one purpose, the relief of natural disasters as a whole, or what is not paid to households. */
export const earmarks = {
  disasterRelief: { zh: '自然灾害救助（统筹）', en: 'Natural disaster relief' },
  ...reliefPurposes,
  floodPrevention: { zh: '防汛抗旱', en: 'Flood and drought prevention' },
  supplies: { zh: '救灾物资采购储运', en: 'Relief supplies' },
  capacity: { zh: '应急能力建设', en: 'Emergency capacity' },
  safety: { zh: '安全生产预防和应急', en: 'Work-safety prevention and response' },
} as const;
export type Earmark = keyof typeof earmarks;

const heldByRelief: readonly Earmark[] = [...Object.keys(reliefPurposes) as ReliefPurpose[], 'supplies'];

/** Earmarked money goes where it was meant to go (专款专用, 自然灾害救助条例 art. 24); money for relief as a whole to any purpose of art. 25. */
export function fitsEarmark(earmark: Earmark, use: Earmark): boolean {
  return earmark === use || (earmark === 'disasterRelief' && heldByRelief.includes(use));
}
