// The web part: one widget, chosen in the property pane, in the colours of the site, for the person who is signed in to Microsoft 365.
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { type IPropertyPaneConfiguration, PropertyPaneDropdown, PropertyPaneSlider, PropertyPaneTextField, PropertyPaneToggle } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import { settings } from '../../settings.ts';
import { carerTokens } from './theme.ts';
import { addLoader, nounOf, nouns, widgetElement } from './widget.ts';
import { wordsOf } from './words.ts';

export interface CarerWebPartProperties {
  noun: string;
  headingLevel: number;
  help: string;
  siteColours: boolean;
}

// SharePoint takes the default export of a web part's entry.
// oxlint-disable-next-line import/no-default-export
export default class CarerWebPart extends BaseClientSideWebPart<CarerWebPartProperties> {
  private theme: IReadonlyTheme | undefined;

  public override render(): void {
    const { noun, headingLevel, help, siteColours } = this.properties, { language } = this;
    addLoader(document, settings);
    this.domElement.replaceChildren(widgetElement(document, settings, {
      noun: nounOf(noun), headingLevel, help: help.trim() || wordsOf(language).ring(settings.phone), language,
    }, settings.resource ? () => this.token() : undefined));
    const { style } = this.domElement, tokens = this.theme && siteColours ? carerTokens(this.theme) : new Map<string, string>();
    for (const name of [...style]) if (name.startsWith('--carer-') || name === 'color-scheme') style.removeProperty(name);
    for (const [name, value] of tokens) style.setProperty(name, value);
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.theme = theme;
    if (this.renderedOnce) this.render();
  }

  protected override onDispose(): void {
    this.domElement.replaceChildren();
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const words = wordsOf(this.language);
    return {
      pages: [{
        header: { description: words.about },
        groups: [{
          groupFields: [
            PropertyPaneDropdown('noun', { label: words.noun, options: nouns.map((key) => ({ key, text: words.nouns[key] })) }),
            PropertyPaneSlider('headingLevel', { label: words.level, min: 1, max: 5, step: 1 }),
            PropertyPaneTextField('help', { label: words.help, multiline: true }),
            PropertyPaneToggle('siteColours', { label: words.siteColours, onText: words.yes, offText: words.no }),
          ],
        }],
      }],
    };
  }

  private get language(): string {
    return this.context.pageContext.cultureInfo.currentUICultureName;
  }

  /** An Entra token for the server, from SharePoint's own sign-in: no second one, and nothing kept here. */
  private async token(): Promise<string> {
    const provider = await this.context.aadTokenProviderFactory.getTokenProvider();
    return provider.getToken(settings.resource);
  }
}
