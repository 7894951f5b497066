package dev.toritsugi.sandbox;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/**
 * Makes each top-level class of a package, with its nested classes, a slice of its own.
 */
record SliceByClass(String packageName) implements SliceAssignment {

	static SliceByClass in(String packageName) {
		return new SliceByClass(packageName);
	}

	@Override
	public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
		return javaClass.getPackageName().startsWith(this.packageName)
				? SliceIdentifier.of(topLevel(javaClass).getFullName()) : SliceIdentifier.ignore();
	}

	@Override
	public String getDescription() {
		return "the classes of " + this.packageName;
	}

	private static JavaClass topLevel(JavaClass javaClass) {
		return javaClass.getEnclosingClass().map(SliceByClass::topLevel).orElse(javaClass);
	}

}
