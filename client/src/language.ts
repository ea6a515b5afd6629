/** The language id of determination letters, as in package.json. */
export const LANGUAGE_ID = 'determination-letter';
