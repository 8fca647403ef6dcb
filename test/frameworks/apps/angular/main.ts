import '@angular/compiler';
import 'care-chat';
import type { CareChatEvent, CareChatInputs } from 'care-chat/angular';
import {
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  enableProdMode,
  provideZonelessChangeDetection,
  signal,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { metrics, urgentPhones } from '../site.ts';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <button (click)="isShown.set(!isShown())">Show or hide</button>
      <output>{{ opened() }}</output>
      @if (isShown()) {
        <care-chat
          help="/help.json"
          token-url="/token"
          theme="dark"
          [headingLevel]="3"
          [urgentPhones]="urgentPhones"
          [metrics]="metrics"
          (care-open)="count($event)"
        >
          <a href="tel:+18005550142">Call us</a>
        </care-chat>
      }
    </main>
  `,
})
export class App implements Pick<CareChatInputs, 'urgentPhones' | 'metrics'> {
  readonly isShown = signal(true);
  readonly opened = signal(0);
  readonly urgentPhones = urgentPhones;
  readonly metrics = metrics;

  count(event: CareChatEvent<'care-open'>): void {
    if (event.type === 'care-open') this.opened.update((count) => count + 1);
  }
}

enableProdMode();
await bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
