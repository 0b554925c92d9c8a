// Starts the app. The compiler comes along, because these tests compile templates in the browser.
import '@angular/compiler';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app';

void bootstrapApplication(App);
