package dev.toritsugi.sandbox.api;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An error response in the JSON format of Twilio's REST APIs.
 *
 * @param code Twilio's error code
 * @param message description of the error
 * @param moreInfo URL of Twilio's page about the error code
 * @param status HTTP status of the response
 * @see <a href="https://www.twilio.com/docs/usage/twilios-response#exceptions">Twilio:
 * exceptions</a>
 */
@JsonNaming(SnakeCaseStrategy.class)
record ErrorResource(int code, String message, String moreInfo, int status) {

	static ErrorResource of(int status, int code, String message) {
		return new ErrorResource(code, message, "https://www.twilio.com/docs/errors/" + code, status);
	}

}
