package dev.toritsugi.sandbox.contract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Twilio's OpenAPI document says of routes and answers, distilled by
 * {@code src/test/contract/distil.mjs}.
 */
final class Contract {

	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

	private static final Pattern RFC_2822 = Pattern
		.compile("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d \\+0000");

	private final JsonNode document;

	private Contract(JsonNode document) {
		this.document = document;
	}

	static Contract of(String name) {
		try (InputStream resource = Contract.class.getResourceAsStream(name)) {
			return new Contract(new JsonMapper().readTree(resource));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Set<String> operations() {
		return new TreeSet<>(this.document.path("operations").propertyNames());
	}

	/**
	 * The routes of the operations that list resources.
	 */
	List<String> lists() {
		return this.document.path("operations")
			.properties()
			.stream()
			.filter((entry) -> entry.getKey().startsWith("List"))
			.map(Contract::route)
			.toList();
	}

	/**
	 * The routes of the GET operations, those with the fewest variables first.
	 */
	List<String> getRoutes() {
		return this.document.path("operations")
			.properties()
			.stream()
			.filter((entry) -> entry.getValue().path("method").asString("").equals("GET"))
			.map(Contract::route)
			.sorted(Comparator.comparing((route) -> route.replaceAll("[^{]", "").length()))
			.toList();
	}

	/**
	 * The operations whose name matches a pattern.
	 */
	Set<String> operations(String pattern) {
		return operations().stream()
			.filter((name) -> name.matches(pattern))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * The operations that requests were.
	 */
	Set<String> operations(List<SandboxHttpClient.Exchange> exchanges) {
		return exchanges.stream().map(this::operation).collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * What of the answers is not as the contract has it.
	 */
	List<String> faults(List<SandboxHttpClient.Exchange> exchanges) {
		return exchanges.stream()
			.flatMap((exchange) -> faults(operation(exchange), exchange.status(), exchange.body()).stream()
				.map((fault) -> operation(exchange) + ": " + fault))
			.toList();
	}

	private String operation(SandboxHttpClient.Exchange exchange) {
		return operation(exchange.method(), exchange.path()).orElseThrow();
	}

	/**
	 * The operation that a request is: of several routes that fit, the one with the
	 * fewest variables.
	 */
	private Optional<String> operation(String method, String path) {
		return this.document.path("operations")
			.properties()
			.stream()
			.filter((entry) -> entry.getValue().path("method").asString("").equals(method))
			.filter((entry) -> path.matches(route(entry).replaceAll("\\{[^}]+}", "[^/]+")))
			.min(Comparator.comparing((entry) -> route(entry).replaceAll("[^{]", "").length()))
			.map(Map.Entry::getKey);
	}

	/**
	 * What of an answer is not as the contract has it.
	 */
	private List<String> faults(String operation, int status, String body) {
		JsonNode facts = this.document.path("operations").path(operation);
		List<String> faults = new ArrayList<>();
		if (status != facts.path("status").asInt()) {
			faults.add("status " + status + " in place of " + facts.path("status"));
		}
		JsonNode schema = this.document.path("schemas").path(facts.path("schema").asString(""));
		if (schema.isMissingNode()) {
			if (!body.isEmpty()) {
				faults.add("a body where there is none");
			}
			return faults;
		}
		JsonNode json = new JsonMapper().readTree(body);
		String key = facts.path("key").asString("");
		if (key.isEmpty()) {
			compare("", json, schema, faults);
		}
		else {
			if (!json.path(key).isArray()) {
				faults.add(key + " is missing");
			}
			json.path(key).forEach((item) -> compare(key + "[]", item, schema, faults));
			page(json, key, faults);
		}
		return faults;
	}

	private void page(JsonNode json, String key, List<String> faults) {
		JsonNode older = this.document.path("schemas").path("page.2010");
		if (older.isMissingNode()) {
			compare("meta", json.path("meta"), this.document.at("/schemas/page/properties/meta"), faults);
			if (!json.path("meta").path("key").asString("").equals(key)) {
				faults.add("meta.key is not " + key);
			}
		}
		else {
			ObjectNode page = (ObjectNode) json.deepCopy();
			page.remove(key);
			compare("page", page, older, faults);
		}
	}

	private static String route(Map.Entry<String, JsonNode> entry) {
		return entry.getValue().path("route").asString("");
	}

	private static void compare(String path, JsonNode value, JsonNode schema, List<String> faults) {
		if (value.isNull()) {
			if (!schema.path("nullable").asBoolean(false)) {
				faults.add(path + " is null");
			}
			return;
		}
		String type = schema.path("type").asString("");
		boolean fits = switch (type) {
			case "string" -> value.isString();
			case "integer" -> value.isIntegralNumber();
			case "boolean" -> value.isBoolean();
			case "array" -> value.isArray();
			case "object" -> value.isObject();
			default -> true;
		};
		if (!fits) {
			faults.add(path + " is no " + type + ": " + value);
			return;
		}
		text(path, value, schema, faults);
		names(path, value, schema, faults);
		for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
			String name = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
			if (value.has(property.getKey())) {
				compare(name, value.path(property.getKey()), property.getValue(), faults);
			}
			else {
				faults.add(name + " is missing");
			}
		}
		if (schema.has("properties")) {
			value.propertyNames()
				.stream()
				.filter((name) -> !schema.path("properties").has(name))
				.forEach((name) -> faults.add(path + "." + name + " is unknown"));
		}
		if (schema.has("items")) {
			value.forEach((item) -> compare(path + "[]", item, schema.path("items"), faults));
		}
	}

	private static void text(String path, JsonNode value, JsonNode schema, List<String> faults) {
		if (schema.has("pattern")
				&& !Pattern.compile(schema.path("pattern").asString("")).matcher(value.asString("")).find()) {
			faults.add(path + " does not match " + schema.path("pattern") + ": " + value);
		}
		if (schema.has("enum") && schema.path("enum")
			.valueStream()
			.noneMatch((each) -> each.asString("").equals(value.asString("")))) {
			faults.add(path + " is none of " + schema.path("enum") + ": " + value);
		}
		String format = schema.path("format").asString("");
		if (format.equals("date-time") && !DATE.matcher(value.asString("")).matches()) {
			faults.add(path + " is no date: " + value);
		}
		if (format.equals("date-time-rfc-2822") && !RFC_2822.matcher(value.asString("")).matches()) {
			faults.add(path + " is no date: " + value);
		}
		if (format.equals("uri") && !value.asString("").matches("(http|/2010-04-01/).*")) {
			faults.add(path + " is no address: " + value);
		}
	}

	/**
	 * Links of what is not set are left out, so that fewer may be there, but no others.
	 */
	private static void names(String path, JsonNode value, JsonNode schema, List<String> faults) {
		if (schema.has("names")) {
			Set<String> known = schema.path("names").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
			value.propertyNames()
				.stream()
				.filter((name) -> !known.contains(name))
				.forEach((name) -> faults.add(path + "." + name + " is unknown"));
		}
	}

}
