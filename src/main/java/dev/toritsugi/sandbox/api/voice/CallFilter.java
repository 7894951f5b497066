package dev.toritsugi.sandbox.api.voice;

import java.util.function.Function;
import java.util.function.Predicate;

import dev.toritsugi.sandbox.api.page.TimeFilter;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.voice.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * Reads the filter parameters of a request that lists calls.
 */
final class CallFilter {

	private final RequestParameters parameters;

	CallFilter(RequestParameters parameters) {
		this.parameters = parameters;
	}

	Predicate<Call> read() {
		return text("To", Call::to).and(text("From", Call::from))
			.and(text("Status", (call) -> call.status().value()))
			.and(text("ParentCallSid", (call) -> (call.parent() != null) ? call.parent().sid() : null))
			.and(new TimeFilter(this.parameters, "StartTime").read(Call::created))
			.and(new TimeFilter(this.parameters, "EndTime").read(Call::ended));
	}

	private Predicate<Call> text(String name, Function<Call, @Nullable String> of) {
		String wanted = this.parameters.filter(name);
		return (call) -> wanted == null || wanted.equals(of.apply(call));
	}

}
