// What the Experience API 1.0.3 (Part Two: Data) asks of a StatementResult and of the kinds of statement that are exported here, as a JSON schema: one identifier for each actor, IRIs, language maps, no null.
const iri = { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+$' } as const;
/** 4.2: keys are language tags of RFC 5646. */
const languageMap = { type: 'object', minProperties: 1, propertyNames: { pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' }, additionalProperties: { type: 'string', minLength: 1 } } as const;
/** 2.4.2.1: an Agent has exactly one inverse functional identifier; 2.4.2.3: an mbox is mailto, an account has a home page and a name. */
const agent = {
  type: 'object', additionalProperties: false, properties: {
    objectType: { const: 'Agent' }, name: { type: 'string', minLength: 1 }, mbox: { type: 'string', pattern: '^mailto:[^@\\s]+@[^@\\s]+$' },
    account: { type: 'object', additionalProperties: false, required: ['homePage', 'name'], properties: { homePage: iri, name: { type: 'string', minLength: 1 } } },
  },
  oneOf: [{ required: ['mbox'] }, { required: ['account'] }],
} as const;
const statement = {
  type: 'object', additionalProperties: false, required: ['id', 'actor', 'verb', 'object', 'timestamp'],
  properties: {
    id: { type: 'string', format: 'uuid' }, actor: agent,
    verb: { type: 'object', additionalProperties: false, required: ['id'], properties: { id: iri, display: languageMap } },
    object: {
      type: 'object', additionalProperties: false, required: ['id'], properties: { objectType: { const: 'Activity' }, id: iri, definition: { type: 'object', additionalProperties: false, properties: { type: iri, name: languageMap, description: languageMap } } },
    },
    result: { type: 'object', additionalProperties: false, properties: { completion: { type: 'boolean' }, success: { type: 'boolean' } } },
    // 2.4.6: revision and platform are of activities alone.
    context: { type: 'object', additionalProperties: false, properties: { platform: { type: 'string' }, revision: { type: 'string' }, language: { type: 'string' } } },
    timestamp: { type: 'string', format: 'date-time' },
  },
} as const;
/** 2.5: `more` is empty where there is no more. */
export const statementResult = { type: 'object', additionalProperties: false, required: ['statements'], properties: { statements: { type: 'array', items: statement }, more: { type: 'string' } } } as const;
