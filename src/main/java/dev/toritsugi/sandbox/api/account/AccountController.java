package dev.toritsugi.sandbox.api.account;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.account.AccountSecrets;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Lists and fetches the account. The account has no subaccounts.
 */
@TwilioApi
class AccountController {

	private static final String PATH = "/2010-04-01/Accounts/{accountSid}";

	private static final Pattern LIST = Pattern.compile(Pattern.quote(PATH) + "/([A-Za-z]+)\\.json");

	private final Sandbox sandbox;

	private final AccountSecrets secrets;

	private final RequestMappingHandlerMapping mappings;

	AccountController(Sandbox sandbox, AccountSecrets secrets,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
		this.sandbox = sandbox;
		this.secrets = secrets;
		this.mappings = mappings;
	}

	@GetMapping("/2010-04-01/Accounts.json")
	Map<String, @Nullable Object> list(RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), this.sandbox.account().accountSid());
		String name = parameters.filter("FriendlyName");
		String status = parameters.filter("Status");
		return request.call(() -> AccountRequest.page("accounts",
				Stream.of(resource(request))
					.filter((account) -> name == null || name.equals(account.friendlyName()))
					.filter((account) -> status == null || status.equals(account.status()))
					.toList(),
				parameters, AccountResource::sid, (account) -> account));
	}

	@GetMapping(PATH + ".json")
	AccountResource fetch(@PathVariable String accountSid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> resource(request));
	}

	private AccountResource resource(AccountRequest request) {
		return AccountResource.of(request, this.secrets.authToken(), request.account().created(), lists(request));
	}

	/** Returns the URIs of the lists that the sandbox emulates. */
	private Map<String, String> lists(AccountRequest request) {
		Map<String, String> lists = new TreeMap<>();
		this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.filter((mapping) -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.map(LIST::matcher)
			.filter(Matcher::matches)
			.map((path) -> path.group(1))
			.forEach((list) -> lists.put(list.replaceAll("(?<=.)(?=[A-Z])", "_").toLowerCase(Locale.ROOT),
					request.uri("/" + list + ".json")));
		return lists;
	}

}
