import type { Attachment } from 'svelte/attachments';

/** What has no control in itself is reachable by keyboard while it is wider or higher than its place (WCAG 2.1.1); otherwise it is no stop on the way. */
export function scrolledByKeyboard(label: string): Attachment<HTMLElement> {
  return (node) => {
    const look = (): void => {
      const isCut = node.scrollWidth > node.clientWidth || node.scrollHeight > node.clientHeight;
      for (const [name, value] of Object.entries({ tabindex: '0', role: 'region', 'aria-label': label }))
        if (isCut) node.setAttribute(name, value);
        else node.removeAttribute(name);
    };
    const sizes = new ResizeObserver(look);
    const children = (): void => {
      sizes.disconnect();
      sizes.observe(node);
      for (const child of node.children) sizes.observe(child);
    };
    const content = new MutationObserver(children);
    content.observe(node, { childList: true });
    children();
    return () => {
      sizes.disconnect();
      content.disconnect();
    };
  };
}
