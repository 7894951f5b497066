// Formats JSON and XML with line breaks and indentation; returns any other text unchanged.

/** @param {string} body */
export function pretty(body) {
  const trimmed = body.trim();
  if (/^[[{]/.test(trimmed)) {
    try {
      return JSON.stringify(JSON.parse(trimmed), null, 2);
    } catch {
      return body;
    }
  }
  return trimmed.startsWith('<') ? prettyXml(trimmed) : body;
}

const TAG = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[^>]*>|[^<]+/g;

/**
 * Indents by tags. An element that contains only text stays on one line: added spaces could change the text.
 * @param {string} xml
 */
function prettyXml(xml) {
  const tokens = (xml.match(TAG) ?? []).filter((token) => token.trim() !== '');
  const lines = [];
  let depth = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const opens = /^<[^/!?]/.test(token) && !token.endsWith('/>');
    if (token.startsWith('</')) {
      depth = Math.max(0, depth - 1);
    }
    if (opens && tokens[index + 2]?.startsWith('</') && !tokens[index + 1].startsWith('<')) {
      lines.push('  '.repeat(depth) + token + tokens[index + 1] + tokens[index + 2]);
      index += 2;
    } else if (opens && tokens[index + 1]?.startsWith('</')) {
      lines.push('  '.repeat(depth) + token + tokens[index + 1]);
      index += 1;
    } else {
      lines.push('  '.repeat(depth) + token);
      depth += opens ? 1 : 0;
    }
  }
  return lines.join('\n');
}
