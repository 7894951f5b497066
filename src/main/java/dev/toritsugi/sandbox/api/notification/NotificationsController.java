package dev.toritsugi.sandbox.api.notification;

import java.util.Map;
import java.util.function.Predicate;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.page.TimeFilter;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Lists and fetches the notifications of the account and of one call. The notifications
 * are the alerts in the journal.
 *
 * @see <a href= "https://www.twilio.com/docs/usage/api/notification-resource">Twilio:
 * Notification resource</a>
 */
@TwilioApi
class NotificationsController {

	private static final String ACCOUNT = "/2010-04-01/Accounts/{accountSid}";

	private static final String PATH = "/Notifications";

	private static final String OF_A_CALL = "/Calls/{callSid}" + PATH;

	private final Sandbox sandbox;

	NotificationsController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(ACCOUNT + PATH + ".json")
	Map<String, @Nullable Object> list(@PathVariable String accountSid, RequestParameters parameters) {
		return list(new AccountRequest(this.sandbox.account(), accountSid), parameters, PATH, (notification) -> true);
	}

	@GetMapping(ACCOUNT + PATH + "/{sid}.json")
	NotificationResource.Details fetch(@PathVariable String accountSid, @PathVariable String sid) {
		return fetch(new AccountRequest(this.sandbox.account(), accountSid), sid, PATH, (notification) -> true);
	}

	@GetMapping(ACCOUNT + OF_A_CALL + ".json")
	Map<String, @Nullable Object> listOfCall(@PathVariable String accountSid, @PathVariable String callSid,
			RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		requireCall(request, callSid);
		return list(request, parameters, OF_A_CALL.replace("{callSid}", callSid),
				(notification) -> callSid.equals(notification.callSid()));
	}

	@GetMapping(ACCOUNT + OF_A_CALL + "/{sid}.json")
	NotificationResource.Details fetchOfCall(@PathVariable String accountSid, @PathVariable String callSid,
			@PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		requireCall(request, callSid);
		return fetch(request, sid, OF_A_CALL.replace("{callSid}", callSid),
				(notification) -> callSid.equals(notification.callSid()));
	}

	private static Map<String, @Nullable Object> list(AccountRequest request, RequestParameters parameters, String list,
			Predicate<Notification> which) {
		String log = parameters.filter("Log");
		Predicate<Notification> date = new TimeFilter(parameters, "MessageDate")
			.read((notification) -> notification.entry().at());
		return request.call(() -> AccountRequest.page("notifications",
				Notification.of(request.account().journal())
					.stream()
					.filter(which)
					.filter((notification) -> log == null || log.equals(notification.log()))
					.filter(date)
					.toList(),
				parameters, Notification::sid, (notification) -> NotificationResource.of(notification, list, request)));
	}

	private static NotificationResource.Details fetch(AccountRequest request, String sid, String list,
			Predicate<Notification> which) {
		return request.call(() -> Notification.of(request.account().journal())
			.stream()
			.filter(which)
			.filter((notification) -> notification.sid().equals(sid))
			.findFirst()
			.map((notification) -> NotificationResource.Details.of(notification, list, request))
			.orElseThrow(() -> request.notFound(list + "/" + sid)));
	}

	private static void requireCall(AccountRequest request, String callSid) {
		request.call(() -> request.existingCall(callSid));
	}

}
