/**
 * Lets what a part imports come along with it. A browser asks for the imports of a file when it has
 * read that file: on a slow line, one journey later for each file in the row.
 *
 * @param from - Names of the chunks whose parts are waited for.
 * @param there - Names of the chunks that have come before.
 */
export const importAhead = (from, there) => ({
  name: 'import-ahead',
  renderDynamicImport({ chunk: { name }, getTargetChunkImports }) {
    const ahead = (from.includes(name) ? (getTargetChunkImports() ?? []) : [])
      .filter(({ chunk }) => chunk && !chunk.isEntry && !there.includes(chunk.name))
      .map(({ resolvedImportPath }) => `,import(${resolvedImportPath})`);
    if (ahead.length === 0) return null;
    // One promise, so that whoever waits for the part hears of all that cannot be had.
    return {
      left: 'Promise.all([import(',
      right: `)${ahead.join('')}]).then(([part]) => part)`,
    };
  },
});
