/**
 * Puts a line and the page's number at the foot of each page of a portfolio but the first, as long as it is on the screen. A
 * style sheet of its own, since the words are somebody's: no CSS is put together from them, they are one string in it.
 * @returns how it goes away again
 */
export function runningFoot(words: string): () => void {
  const sheet = new CSSStyleSheet();
  const style = 'font: 8pt system-ui, sans-serif; color: #5b6472;';
  sheet.replaceSync(
    `@page portfolio {
      @bottom-left { content: ${cssString(words)}; ${style} }
      @bottom-right { content: counter(page) " / " counter(pages); ${style} }
    }
    @page portfolio:first {
      @bottom-left { content: ""; }
      @bottom-right { content: ""; }
    }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

/** Words as a string of CSS: every character that is no letter, digit or space by its number. */
function cssString(words: string): string {
  const escaped = words.replace(
    /[^\p{L}\p{N} ]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${escaped}"`;
}
