/** Has a directive of Camunda's show this template instead of its own. */
export const dress = ($provide, directive, template) =>
  $provide.decorator(`${directive}Directive`, [
    '$delegate',
    ($delegate) => {
      $delegate[0].template = template;
      return $delegate;
    },
  ]);
