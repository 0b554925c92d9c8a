// Everything wrong here must be found, and nothing else. Angular checks no property of a tag it does not own; it does check events and references.
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import '@think-carer/widgets/registration/define';

@Component({
  selector: 'app-mistake',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <carer-registration #widget (carer-registered)="hear($event.reference, widget.notNowDays)"></carer-registration>
    <!-- mistake: a receipt has no name in it -->
    <carer-registration (carer-registered)="hear($event.name, 1)"></carer-registration>
    <!-- mistake: a reference is text -->
    <carer-registration (carer-registered)="hear('', $event.reference)"></carer-registration>
    <!-- mistake: where it starts is no number -->
    <carer-registration #other (carer-not-now)="hear('', other.start)"></carer-registration>
  `,
})
export class Mistake {
  hear(_reference: string, _days: number): void {}
}
