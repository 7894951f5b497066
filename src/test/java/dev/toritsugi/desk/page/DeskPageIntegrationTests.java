package dev.toritsugi.desk.page;

import dev.toritsugi.SandboxServerTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The desk's files over HTTP.
 */
@SandboxServerTest
class DeskPageIntegrationTests {

	@Autowired
	RestTestClient client;

	@Test
	void pageNeedsNoSignInAndHasAStrictPolicy() {
		this.client.get()
			.uri("/desk/")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.TEXT_HTML)
			.expectHeader()
			.valueEquals("X-Content-Type-Options", "nosniff")
			.expectHeader()
			.value("Content-Security-Policy",
					(policy) -> assertThat(policy).startsWith("default-src 'self'; ")
						.contains("frame-ancestors 'none'")
						.doesNotContain("unsafe"));
	}

	@Test
	void pathWithoutSlashLeadsToThePage() {
		assertThat(textAt("/desk")).contains("css/call.css");
	}

	@Test
	void rootOfASandboxLeadsToTheSandbox() {
		assertThat(textAt("/")).contains("<title data-t=\"title\">Toritsugi sandbox</title>");
	}

	@Test
	void voiceSdkAndItsLicenceAreServed() {
		this.client.get().uri("/desk/page/voice-sdk/twilio.min.js").exchange().expectStatus().isOk();
		this.client.get().uri("/desk/page/voice-sdk/LICENSE.md").exchange().expectStatus().isOk();
	}

	@Test
	void bothPagesServeTheSharedFiles() {
		this.client.get().uri("/desk/page/shared/tokens.css").exchange().expectStatus().isOk();
		this.client.get().uri("/sandbox/page/shared/tokens.css").exchange().expectStatus().isOk();
	}

	private String textAt(String path) {
		return String.valueOf(this.client.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

}
