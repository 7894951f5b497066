package dev.toritsugi.sandbox.taskrouter.workflow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.toritsugi.expression.Expression;
import dev.toritsugi.expression.ExpressionException;
import dev.toritsugi.expression.WorkerOrdering;
import dev.toritsugi.sandbox.engine.TwilioError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A node of a workflow's JSON configuration, with its path for error messages.
 *
 * @param path property names and array indexes from the root to this node
 * @param json JSON value of this node
 */
record WorkflowJsonNode(String path, JsonNode json) {

	private static final Pattern QUEUE_SID = Pattern.compile("WQ[0-9a-fA-F]{32}");

	private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,10}");

	WorkflowJsonNode required(String name) {
		WorkflowJsonNode node = optional(name);
		if (node == null) {
			throw refuse("has no \"" + name + "\"");
		}
		return node;
	}

	@Nullable WorkflowJsonNode optional(String name) {
		if (!this.json.isObject()) {
			throw refuse("is not an object");
		}
		JsonNode node = this.json.path(name);
		return (node.isMissingNode() || node.isNull()) ? null : new WorkflowJsonNode(this.path + "." + name, node);
	}

	List<WorkflowJsonNode> items() {
		if (!this.json.isArray()) {
			throw refuse("is not an array");
		}
		List<WorkflowJsonNode> items = new ArrayList<>();
		for (JsonNode item : this.json) {
			items.add(new WorkflowJsonNode(this.path + "[" + items.size() + "]", item));
		}
		return items;
	}

	@Nullable String text(String name) {
		WorkflowJsonNode node = optional(name);
		return (node != null) ? node.toText() : null;
	}

	@Nullable String queueSid(String name) {
		WorkflowJsonNode node = optional(name);
		if (node == null) {
			return null;
		}
		if (!QUEUE_SID.matcher(node.toText()).matches()) {
			throw node.refuse("is not the SID of a TaskQueue: \"" + node.toText() + "\"");
		}
		return node.toText();
	}

	/**
	 * Returns an integer property. A number in quotes is also accepted, because Twilio's
	 * samples contain numbers in quotes.
	 */
	@Nullable Integer integer(String name) {
		WorkflowJsonNode node = optional(name);
		if (node == null) {
			return null;
		}
		String text = node.json.isNumber() ? node.json.asString() : node.toText();
		if (!NUMBER.matcher(text).matches()) {
			throw node.refuse("is not a whole number: " + node.json);
		}
		long number = Long.parseLong(text);
		if (number != (int) number) {
			throw node.refuse("is more than %d: %s".formatted(Integer.MAX_VALUE, node.json));
		}
		return (int) number;
	}

	@Nullable Duration seconds(String name) {
		Integer seconds = integer(name);
		if (seconds != null && seconds < 0) {
			throw required(name).refuse("is negative");
		}
		return (seconds != null) ? Duration.ofSeconds(seconds) : null;
	}

	@Nullable Expression expression(String name) {
		WorkflowJsonNode node = optional(name);
		return (node != null) ? node.toExpression() : null;
	}

	@Nullable WorkerOrdering ordering(String name) {
		WorkflowJsonNode node = optional(name);
		try {
			return (node != null) ? WorkerOrdering.parse(node.toText()) : null;
		}
		catch (ExpressionException ex) {
			throw required(name).refuse(String.valueOf(ex.getMessage()));
		}
	}

	Expression toExpression() {
		try {
			return Expression.parse(toText());
		}
		catch (ExpressionException ex) {
			throw refuse(String.valueOf(ex.getMessage()));
		}
	}

	TwilioError refuse(String why) {
		return TwilioError.badRequest(this.path + " " + why);
	}

	private String toText() {
		if (!this.json.isString()) {
			throw refuse("is not a string: " + this.json);
		}
		return this.json.stringValue();
	}

}
