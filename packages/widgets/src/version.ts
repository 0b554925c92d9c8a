// The version of the widgets, as the page is told it. A test holds it against package.json.
export const version = '0.1.0';
