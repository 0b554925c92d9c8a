// @think-carer/sdk/calendar: a leave request as a calendar file, made in the page. A file of its own: import it when somebody asks for it.
export { leaveCalendar } from '@think-carer/contract/calendar';
