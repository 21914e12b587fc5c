// Camunda carries form-js and keeps it to itself: in 7.24.0, its last version, it is the module of this number.
const NUMBER = 57661;

let formJs;
window.webpackChunkcamunda_bpm_webapp.push([['octant'], {}, (load) => (formJs = load(NUMBER))]);

export const { Form } = formJs;
