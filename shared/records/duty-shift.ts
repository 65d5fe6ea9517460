import { choice, date, derived, instant, longText, people, photos, signature, text } from './field.js';
import { recordType } from './record-type.js';

/**
 * A shift of the duty roster (值班) with its leader and at least as many officers as the bureau demands, until it is handed over. Shifts of one
 * post, which is the place of the watch (the record's division) and its period, do not overlap.
 */
export const dutyShift = recordType({
  name: 'duty-shift',
  path: 'duty-shifts',
  label: { zh: '值班班次', en: 'Duty shift' },
  plural: { zh: '值班班次', en: 'Duty shifts' },
  fields: {
    dutyOn: derived(date({ zh: '值班日期', en: 'Duty on' })),
    startsAt: instant({ zh: '接班时间', en: 'From' }, { mayBeFuture: true }),
    endsAt: instant({ zh: '交班时间', en: 'To' }, { mayBeFuture: true }),
    leader: text({ zh: '带班领导', en: 'Leader on duty' }),
    officers: people({ zh: '值班人员', en: 'Officers on duty' }),
    period: choice({ zh: '值班时段', en: 'Period' }, {
      ordinary: { zh: '日常', en: 'Ordinary' },
      floodSeason: { zh: '汛期', en: 'Flood season' },
      fireSeason: { zh: '森林草原防火期', en: 'Fire season' },
      holiday: { zh: '节假日及重要时段', en: 'Holidays and sensitive days' },
    }),
    handedOverAt: instant({ zh: '交接时间', en: 'Handed over at' }, { optional: true }),
    receivedBy: text({ zh: '接班人', en: 'Received by' }, { optional: true }),
    handoverNotes: longText({ zh: '交接事项', en: 'Matters handed over' }, { optional: true }),
    outgoingSignature: signature({ zh: '交班人签名', en: 'Signature, outgoing' }, { optional: true }),
    incomingSignature: signature({ zh: '接班人签名', en: 'Signature, incoming' }, { optional: true }),
    photos: photos({ zh: '照片', en: 'Photos' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }, { optional: true }),
  },
  title: 'dutyOn',
  titleWith: 'leader',
  listedBy: 'dutyOn',
  states: { rostered: { zh: '已排班', en: 'Rostered' }, handedOver: { zh: '已交接', en: 'Handed over' } },
  initial: 'rostered',
  settled: ['handedOver'],
  transitions: {
    handOver: {
      label: { zh: '交接班', en: 'Hand over' }, from: ['rostered'], to: 'handedOver', by: ['dutyOfficer', 'manager'],
      sets: ['handedOverAt', 'receivedBy', 'handoverNotes', 'outgoingSignature', 'incomingSignature'],
      needs: ['handedOverAt', 'receivedBy', 'outgoingSignature', 'incomingSignature'],
    },
  },
  may: { create: ['dutyOfficer', 'manager'], amend: ['dutyOfficer', 'manager'], void: ['manager'] },
  columns: ['startsAt', 'endsAt', 'officers', 'period', 'receivedBy'],
});
