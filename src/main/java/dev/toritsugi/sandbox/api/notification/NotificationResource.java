package dev.toritsugi.sandbox.api.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.engine.JournalEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A notification in Twilio's JSON format, as lists contain it.
 */
@JsonNaming(SnakeCaseStrategy.class)
record NotificationResource(String accountSid, String apiVersion, @Nullable String callSid, String dateCreated,
		String dateUpdated, String errorCode, String log, String messageDate, String messageText, String moreInfo,
		@Nullable String requestMethod, @Nullable String requestUrl, String sid, String uri) {

	private static final Set<String> METHODS = Set.of("GET", "POST");

	/**
	 * @param list path of the list that contains the notification, relative to the
	 * account
	 */
	static NotificationResource of(Notification notification, String list, AccountRequest request) {
		JournalEntry.Request exchange = notification.entry().request();
		String date = TwilioDateFormat.rfc2822(notification.entry().at());
		return new NotificationResource(request.accountSid(), "2010-04-01", notification.callSid(), date, date,
				String.valueOf(notification.code()), notification.log(), date,
				"LogLevel=%s&Msg=%s".formatted(notification.log().equals("1") ? "WARN" : "ERROR",
						URLEncoder.encode(notification.message(), StandardCharsets.UTF_8)),
				"https://www.twilio.com/docs/errors/" + notification.code(),
				METHODS.contains(exchange.method()) ? exchange.method() : null,
				exchange.url().startsWith("http") ? exchange.url() : null, notification.sid(),
				request.uri(list + "/" + notification.sid() + ".json"));
	}

	/**
	 * A notification in Twilio's JSON format, with the exchange that caused it.
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record Details(@JsonUnwrapped NotificationResource notification, String requestVariables, String responseBody,
			String responseHeaders) {

		static Details of(Notification notification, String list, AccountRequest request) {
			JournalEntry entry = notification.entry();
			return new Details(NotificationResource.of(notification, list, request),
					encode(entry.request().parameters()), entry.answer().body(), encode(entry.answer().headers()));
		}

		private static String encode(Map<String, List<String>> values) {
			return values.entrySet()
				.stream()
				.flatMap((entry) -> entry.getValue()
					.stream()
					.map((value) -> encode(entry.getKey()) + "=" + encode(value)))
				.collect(Collectors.joining("&"));
		}

		private static String encode(String text) {
			return URLEncoder.encode(text, StandardCharsets.UTF_8);
		}

	}

}
