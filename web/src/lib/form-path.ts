/** A path in a request, such as `fuel[1].month`, as the path of a form's field. */
export function formPath(field: string): string {
  return field.replaceAll(/\[(\d+)\]/g, '.$1');
}
