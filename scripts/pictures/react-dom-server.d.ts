/** The one function of it that is used, for the package brings no types. */
declare module "react-dom/server" {
  export function renderToStaticMarkup(element: object): string;
}
