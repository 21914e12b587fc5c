package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import council.procurement.document.SampleFiles;
import council.procurement.register.ContractFixture;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer adds documents to a case in a browser; corporate procurement removes one. */
@BrowserTest
class DocumentPagesTest {

    private static final byte[] CONTENT = SampleFiles.pdf("The specification");

    @Autowired
    private ContractFixture contracts;

    @Test
    void documentIsAddedSavedAndRemoved(Visit visit) throws IOException {
        String address = "/documents/" + contracts.aContract().registered().value();
        Page page = visit.page();
        visit.expect("^4(00|09) POST ");
        visit.signIn("officer", address);
        assertThat(page.getByText("There are no documents yet.")).isVisible();
        visit.assertAccessible("empty");

        add(page, "Specification.docx", "All staff");
        assertThat(page.locator(".govuk-error-summary")).containsText("its content is not");
        assertThat(page.getByLabel("What it is (if its name does not say)")).hasValue("What the lifts need");
        visit.assertAccessible("refused");

        add(page, "Specification.pdf", "All staff");
        assertThat(page.getByText("The document is added.")).isVisible();
        add(page, "Prices of bidders " + "and other things ".repeat(8) + ".pdf", "Confidential");
        assertThat(page.locator(".govuk-error-summary")).containsText("The very same file is there already");
        visit.assertAccessible("list");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Specification.pdf").setExact(true))
                .click();
        visit.assertAccessible("document");
        Download saved =
                page.waitForDownload(() -> page.getByText("Save the document").click());
        assertThat(saved.suggestedFilename()).isEqualTo("Specification.pdf");
        assertThat(Files.readAllBytes(saved.path())).isEqualTo(CONTENT);
        String one = page.url().replaceFirst("^http://[^/]*", "");

        page.getByText("Sign out").click();
        visit.signIn("procurement", one);
        page.getByLabel("The reason").fill("It belongs to another contract.");
        visit.assertAccessible("removal");
        page.getByText("Remove the content").click();
        assertThat(page.getByText("The content of the document is removed.")).isVisible();
        assertThat(page.locator("main")).containsText("It belongs to another contract.");
        page.setViewportSize(320, 640);
        visit.assertAccessible("narrow");
        assertThat(page.locator("html")).hasJSProperty("scrollWidth", 320);
    }

    private static void add(Page page, String name, String readers) {
        page.getByLabel("The file").setInputFiles(new FilePayload(name, "application/pdf", CONTENT));
        page.getByLabel("What it is (if its name does not say)").fill("What the lifts need");
        page.getByLabel(readers).check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add the document"))
                .click();
    }
}
