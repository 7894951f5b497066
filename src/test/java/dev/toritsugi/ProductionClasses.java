package dev.toritsugi;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

/**
 * The classes of the application without its tests, imported by ArchUnit once per JVM.
 */
public final class ProductionClasses {

	public static final JavaClasses ALL = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("dev.toritsugi");

	public static final JavaClasses SANDBOX = ALL.that(resideInAPackage("dev.toritsugi.sandbox.."));

	private ProductionClasses() {
	}

}
