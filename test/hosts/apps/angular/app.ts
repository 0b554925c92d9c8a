// Angular, with signals and no zone.
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import '@think-carer/widgets/host/define';
import '@think-carer/widgets/registration/define';
import { answer, api, getToken } from '../employer';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button id="show" (click)="shown.set(!shown())">Show or hide</button>
    <button id="deeper" (click)="level.set(level() + 1)">Deeper</button>
    <output>{{ heard().join('\n') }}</output>
    <carer-host publishable-key="pk_test" [api]="api" [getToken]="getToken" [fetch]="answer">
      @if (shown()) {
        <carer-registration
          #widget
          [headingLevel]="level()"
          (carer-ready)="hear('ready ' + widget.localName)"
          (carer-not-now)="hear('not now')"
          (carer-registered)="hear('registered ' + $event.reference + ' ' + $event.level)"
        >
          <p>Ring HR on 01632 960100.</p>
        </carer-registration>
      }
    </carer-host>
  `,
})
export class App {
  readonly shown = signal(true);
  readonly level = signal(2);
  readonly heard = signal<string[]>([]);
  readonly api = api;
  readonly getToken = getToken;
  readonly answer = answer;

  hear(line: string): void {
    this.heard.update((lines) => [...lines, line]);
  }
}
