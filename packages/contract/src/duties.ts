// What whoever decides on a request must, may and cannot do: the rules', told here beside the requests that it is asked of.
export { duties, type Duties, type DutyLine, type DutyRequest } from '@think-carer/rules/guide';
