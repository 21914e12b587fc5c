/** A node with its attributes and what is in it: nodes, or text, which is never read as HTML. */
export const element = (name, attributes = {}, ...inside) => {
  const node = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => {
    if (value !== undefined && value !== false) {
      node.setAttribute(key, value === true ? '' : value);
    }
  });
  node.append(...inside.filter((part) => part !== undefined && part !== null));
  return node;
};
