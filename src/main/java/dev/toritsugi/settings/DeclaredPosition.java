package dev.toritsugi.settings;

import java.lang.reflect.RecordComponent;

import org.springframework.core.ResolvableType;

/**
 * Where a setting stands in its record, so that messages come in the order in which
 * somebody thought the settings through, the same at each start.
 */
final class DeclaredPosition {

	private DeclaredPosition() {
	}

	/**
	 * A string that sorts as the record declares.
	 * @param record the record of settings
	 * @param field path of the setting within it, as in {@code greeting[0].text}
	 */
	static String of(Class<?> record, String field) {
		StringBuilder position = new StringBuilder();
		ResolvableType type = ResolvableType.forClass(record);
		for (String step : field.split("[.\\[\\]]+")) {
			if (step.matches("[0-9]{1,6}")) {
				position.append("%06d.".formatted(Integer.parseInt(step)));
				type = type.getGeneric(0);
			}
			else {
				RecordComponent[] components = type.resolve(Object.class).getRecordComponents();
				int index = indexOf(components, step);
				position.append("%06d.".formatted(index));
				type = (index >= 0) ? ResolvableType.forMethodReturnType(components[index].getAccessor())
						: ResolvableType.NONE;
			}
		}
		return position.toString();
	}

	private static int indexOf(RecordComponent[] components, String name) {
		for (int i = 0; components != null && i < components.length; i++) {
			if (components[i].getName().equals(name)) {
				return i;
			}
		}
		return -1;
	}

}
