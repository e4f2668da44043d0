package org.prongsai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// One person, one browser, two agencies in two tabs: each page acts for the agency that it shows.
@BrowserTest
class TwoAgenciesJourneyTest {
    @Test
    void aFormActsForTheAgencyOfItsPageWhateverTheOtherTabShows(Browser browser) {
        Page opdc = browser.open("/agencies/opdc/units/new");
        Page pdmo = opdc.context().newPage();
        pdmo.navigate(opdc.url().replace("/opdc/units/new", "/pdmo/units"));
        assertThat(pdmo.locator(".menu-about").textContent()).contains("สบน.");
        String name = "หน่วยทดสอบสองแท็บ";
        opdc.locator("input[name=th]").fill(name);
        opdc.locator("input[name=en]").fill("Two tabs");
        opdc.locator("main form button[type=submit]").first().click();
        opdc.waitForURL(url -> url.contains("/agencies/opdc/units") && !url.contains("/new"));
        assertThat(opdc.locator("main").textContent()).contains(name);
        pdmo.reload();
        assertThat(pdmo.locator("main").textContent()).doesNotContain(name);
        assertThat(opdc.locator(".menu-about").textContent()).contains("ก.พ.ร.");
    }
}
