/** A form of a team's own, with no more than the schema demands. */
export const form = {
  id: 'house',
  name: 'House form',
  sections: [{ id: 'reasons', heading: 'REASONS', role: 'rationale', required: true }],
  credentials: { style: 'section' },
  issues: { style: 'dispute', decisions: [], fields: [] },
};
