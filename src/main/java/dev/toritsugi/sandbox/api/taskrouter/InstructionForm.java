package dev.toritsugi.sandbox.api.taskrouter;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import dev.toritsugi.sandbox.api.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An instruction that a REST request gives as a form: {@code DequeueTo} stands there for
 * what is {@code to} in the answer to an assignment callback.
 */
final class InstructionForm {

	private InstructionForm() {
	}

	static ObjectNode toJson(String instruction, Parameters parameters) {
		String prefix = instruction.isEmpty() ? ""
				: Character.toUpperCase(instruction.charAt(0)) + instruction.substring(1);
		ObjectNode json = JsonNodeFactory.instance.objectNode();
		for (Map.Entry<String, String> parameter : new TreeMap<>(parameters.all()).entrySet()) {
			String name = parameter.getKey();
			if (name.startsWith(prefix) && name.length() > prefix.length()) {
				json.put(snakeCase(name.substring(prefix.length())), parameter.getValue());
			}
			else if (instruction.equals("conference")) {
				json.put(snakeCase(name), parameter.getValue());
			}
		}
		return json.put("instruction", instruction);
	}

	private static String snakeCase(String name) {
		return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
	}

}
