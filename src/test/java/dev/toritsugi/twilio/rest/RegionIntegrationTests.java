package dev.toritsugi.twilio.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;

import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.twilio.TwilioProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends requests over TLS to Twilio's hosts, behind which the sandbox answers.
 */
@SandboxServerTest
class RegionIntegrationTests {

	@TempDir
	private Path directory = Path.of("");

	@Autowired
	private TwilioProperties sandbox;

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "-, -, twilio.com", "ie1, dublin, dublin.ie1.twilio.com", "ie1, -, dublin.ie1.twilio.com",
					"IE1, -, dublin.ie1.twilio.com", "au1, sydney, sydney.au1.twilio.com",
					"au1, -, sydney.au1.twilio.com", "ie1, frankfurt, frankfurt.ie1.twilio.com",
					"-, tokyo, tokyo.us1.twilio.com" })
	void theHostIsThatOfRegionAndEdge(@Nullable String region, @Nullable String edge, String host)
			throws IOException, GeneralSecurityException, InterruptedException {
		URI address = Objects.requireNonNull(this.sandbox.apiBaseUrl());
		TwilioProperties settings = settings(region, edge);
		try (TwilioHosts twilio = new TwilioHosts(this.directory, address, "*." + host)) {
			WorkspaceConnection connection = connection(settings, twilio.client());
			assertThat(OpenTasks.read(new TaskClient(connection), soon())).isEmpty();
			assertThat(new CallClient(connection).inProgress(soon())).isEmpty();
			JsonResourceClient provision = new JsonResourceClient(connection, RequestRetry.NONE);
			assertThat(provision.list("/v1/Workspaces", "workspaces")).hasSize(1);
			assertThat(provision.list("/2010-04-01/Accounts/" + settings.accountSid() + "/IncomingPhoneNumbers.json",
					"incoming_phone_numbers"))
				.hasSize(1);
			assertThat(twilio.hosts()).containsExactly("taskrouter." + host, "api." + host, "taskrouter." + host,
					"api." + host);
		}
	}

	private static WorkspaceConnection connection(TwilioProperties settings, HttpClient http) {
		return new WorkspaceConnection(settings, TwilioCredentials.of(settings.account()), http,
				new TwilioClock(InstantSource.system()), RequestRetry.NONE);
	}

	private TwilioProperties settings(@Nullable String region, @Nullable String edge) {
		Duration limit = Duration.ofSeconds(30);
		return new TwilioProperties(this.sandbox.accountSid(), this.sandbox.authToken(), null, Map.of(), null, null,
				this.sandbox.workspaceSid(), this.sandbox.workflowSid(), null, null,
				URI.create("https://calls.example.com"), region, edge, null,
				new TwilioProperties.Timeout(limit, limit, limit));
	}

	private static Deadline soon() {
		return Deadline.in(Duration.ofSeconds(30));
	}

}
