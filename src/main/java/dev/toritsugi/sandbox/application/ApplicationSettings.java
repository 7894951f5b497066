package dev.toritsugi.sandbox.application;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Settings of the application in the sandbox's own process. With these settings, the page
 * signs in as an operator and shows how much after-call time is left.
 *
 * @param workspace SID of the application's workspace, or null if the application does
 * not use the sandbox's account
 * @param operators operators who have a worker
 * @param afterCall after-call times
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicationSettings(@Nullable String workspace, List<ApplicationOperator> operators,
		AfterCallTimes afterCall) {

	/** Settings of an account that no application in this process uses. */
	public static final ApplicationSettings NONE = new ApplicationSettings(null, List.of(),
			new AfterCallTimes(null, List.of()));

	/** Reads the settings of the application. */
	public static ApplicationSettings of(Environment environment) {
		List<ApplicationOperator> operators = Binder.get(environment)
			.bind("call-center.operators", Bindable.listOf(OperatorProperties.class))
			.orElse(List.of())
			.stream()
			.flatMap((operator) -> operator.toOperator().stream())
			.toList();
		return new ApplicationSettings(environment.getProperty("twilio.workspace-sid"), operators,
				AfterCallTimes.of(environment));
	}

}
