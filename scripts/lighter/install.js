/** `@lit/localize` without its defences: localization.js installs one implementation, before all else. */
export let msg;
export const _installMsgImplementation = (implementation) => {
  msg = implementation;
};
