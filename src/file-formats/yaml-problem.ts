import { type Document, type ErrorCode, isScalar, visit, type YAMLError } from 'yaml';

/** What the YAML parser complains about, as its authors would say it. */
const messages: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: 'l’astérisque et l’esperluette ont un sens en YAML, mettre le texte entre apostrophes (celles du texte s’écrivent ’)',
  BAD_DQ_ESCAPE: 'un antislash entre guillemets, mettre le texte entre apostrophes (celles du texte s’écrivent ’)',
  BAD_INDENT: 'le retrait de la ligne ne correspond à rien',
  BAD_SCALAR_START: 'un texte ne peut pas commencer par ce signe, le mettre entre apostrophes (celles du texte s’écrivent ’)',
  BLOCK_AS_IMPLICIT_KEY: 'un deux-points de trop, mettre le texte entre apostrophes (celles du texte s’écrivent ’)',
  BLOCK_IN_FLOW: 'une liste à tirets entre crochets',
  DUPLICATE_KEY: 'ce champ est écrit deux fois',
  MISSING_CHAR: 'il manque un guillemet, une apostrophe, un crochet ou un deux-points',
  MULTILINE_IMPLICIT_KEY: 'une clé tient sur une ligne et finit par un deux-points',
  TAB_AS_INDENT: 'une tabulation en retrait, mettre des espaces',
  UNEXPECTED_TOKEN: 'un signe inattendu, mettre le texte entre apostrophes (celles du texte s’écrivent ’)',
};

/** An error of the YAML parser: its offset in the source, and what it is in French. */
export function toYamlProblem(error: YAMLError, document: Document): { offset: number; message: string } {
  const told = messages[error.code] ?? error.message.split('\n')[0]?.replace(/\.$/, '') ?? '';
  // A quote that is never closed is noticed where its text ends: it is mended where it opens.
  const offset = /closing (?:"|')/.test(error.message) ? findQuote(document, error.pos[0]) : undefined;
  return { offset: offset ?? error.pos[0], message: `YAML illisible : ${told}.` };
}

/** Where the text between quotes that ends at an offset begins. */
function findQuote(document: Document, end: number): number | undefined {
  let start: number | undefined;
  visit(document, (_, node) => {
    if (isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') && node.range && node.range[1] >= end)
      start ??= node.range[0];
  });
  return start;
}
