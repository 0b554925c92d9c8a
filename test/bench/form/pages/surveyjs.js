// SurveyJS: the model from JSON, drawn by its library for plain pages, with its own checks, as its tutorial for HTML and JavaScript says.
// Its style sheet is the smallest it has: without fonts and minified.
import 'survey-core/survey-core.fontless.min.css';
import { Model } from 'survey-core';
import 'survey-js-ui';
import './rivals.css';
import { fields, send } from '../fields.ts';
import { list, post, ready } from './problems.js';

const kinds = {
  text: { type: 'text' }, email: { type: 'text', inputType: 'email', validators: [{ type: 'email' }] }, date: { type: 'text', inputType: 'date' }, textarea: { type: 'comment', rows: 5, maxLength: 2000 },
  number: { type: 'text', inputType: 'number', min: 1, max: 168 }, select: { type: 'dropdown' }, radios: { type: 'radiogroup' }, checkboxes: { type: 'checkbox' }, agree: { type: 'checkbox', titleLocation: 'hidden' },
};
const survey = new Model({
  showQuestionNumbers: false, completeText: send, focusFirstQuestionAutomatic: false, focusOnFirstError: false,
  elements: fields.map(({ name, kind, label, hint, options, missing }) => ({
    ...kinds[kind], name, title: label, ...(hint && { description: hint }), ...(missing && { isRequired: true, requiredErrorText: missing }),
    ...(kind === 'agree' ? { choices: [{ value: 'yes', text: label }] } : options && { choices: Object.entries(options).map(([value, text]) => ({ value, text })) }),
  })),
});
survey.onValidatedErrorsOnCurrentPage.add((_, { questions }) => list(document, questions.map((question) => ({ said: question.errors[0].getText(), go: () => question.focus() }))));
survey.onComplete.add(({ data }) => void post(data));
survey.onAfterRenderSurvey.add(ready);
survey.render(document.getElementById('form'));
