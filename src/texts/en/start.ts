/** Said by the page itself, before there is an app: in all languages at once, or in the browser's. */
export const start = {
  old: {
    title: 'This browser is too old for On Record',
    text: (browsers: string) =>
      `Update it, or open On Record in ${browsers}; any later version will do. Nothing is lost: what you saved in this browser stays in it, and what has reached the server is there in every browser.`
  },
  failed: {
    title: 'On Record did not start',
    text: 'Check the connection, then reload. Nothing is lost: what you saved on this device is still there.',
    reload: 'Reload'
  },
  noScript: {
    title: 'On Record needs JavaScript',
    text: (browsers: string) =>
      `Allow JavaScript for this address in the browser’s settings, then reload. On Record works in ${browsers} and in any later version. Nothing is lost: what you saved in this browser stays in it.`
  },
  browsers: {
    chrome: 'Chrome',
    edge: 'Edge',
    firefox: 'Firefox',
    safari: 'Safari',
    ios: 'iOS'
  }
};

export type StartTexts = typeof start;
