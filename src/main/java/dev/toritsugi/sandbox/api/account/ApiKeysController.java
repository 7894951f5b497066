package dev.toritsugi.sandbox.api.account;

import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.account.ApiKey;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Lists, creates, fetches, renames and deletes API keys. Only the response to the
 * creation of a key contains its secret.
 */
@TwilioApi
class ApiKeysController {

	private static final String PATH = "/2010-04-01/Accounts/{accountSid}/Keys";

	private static final int LONGEST_NAME = 64;

	private final Sandbox sandbox;

	ApiKeysController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH + ".json")
	Map<String, @Nullable Object> list(@PathVariable String accountSid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> AccountRequest.page("keys", List.copyOf(request.account().apiKeys().all()),
				parameters, ApiKey::sid, ApiKeyResource::of));
	}

	@PostMapping(PATH + ".json")
	@ResponseStatus(HttpStatus.CREATED)
	ApiKeyResource create(@PathVariable String accountSid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		String name = parameters.text("FriendlyName", LONGEST_NAME);
		return request.call(() -> ApiKeyResource.withSecret(request.account().apiKeys().create(name)));
	}

	@GetMapping(PATH + "/{sid}.json")
	ApiKeyResource fetch(@PathVariable String accountSid, @PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> ApiKeyResource.of(find(request, sid)));
	}

	@PostMapping(PATH + "/{sid}.json")
	ApiKeyResource update(@PathVariable String accountSid, @PathVariable String sid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		String name = parameters.text("FriendlyName", LONGEST_NAME);
		return request.call(() -> {
			ApiKey key = find(request, sid);
			return ApiKeyResource
				.of(request.account().apiKeys().rename(key, RequestParameters.kept(name, key.friendlyName())));
		});
	}

	@DeleteMapping(PATH + "/{sid}.json")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String accountSid, @PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		request.run(() -> request.account().apiKeys().delete(find(request, sid)));
	}

	private static ApiKey find(AccountRequest request, String sid) {
		return request.account().apiKeys().find(sid).orElseThrow(() -> request.notFound("/Keys/" + sid));
	}

}
