package dev.toritsugi.provisioning.resource;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A step from what is there to what should be. Says itself what it does, to whoever
 * previews it and to whoever watches it happen.
 */
public sealed interface Change {

	/**
	 * What it is about.
	 */
	Resource resource();

	/**
	 * What of it changes.
	 */
	List<FieldChange> fields();

	/**
	 * The one character that stands before it.
	 */
	char sign();

	/**
	 * The step in one line, without its fields.
	 */
	default String title() {
		return "%s %s %s".formatted(sign(), resource().kind().label(), resource().name());
	}

	/**
	 * Makes a resource.
	 */
	record Create(Resource resource) implements Change {

		@Override
		public List<FieldChange> fields() {
			return FieldChange.between(new Resource(this.resource.kind(), this.resource.name(), Map.of()),
					this.resource);
		}

		@Override
		public char sign() {
			return '+';
		}

	}

	/**
	 * Changes a resource.
	 *
	 * @param current what is there
	 */
	record Update(Resource resource, Found current, List<FieldChange> fields) implements Change {

		/**
		 * Names of the resource's fields in which something changes, its name among them.
		 */
		public Set<String> names() {
			return FieldChange.namesBetween(this.current.resource(), this.resource);
		}

		@Override
		public char sign() {
			return '~';
		}

	}

	/**
	 * Deletes a resource that the definition once made and no longer has.
	 */
	record Delete(Found current) implements Change {

		/**
		 * The same left undone, since somebody would miss it.
		 */
		public HeldBack heldBack() {
			return Pruning.missed(this.current);
		}

		@Override
		public Resource resource() {
			return this.current.resource();
		}

		@Override
		public List<FieldChange> fields() {
			return List.of();
		}

		@Override
		public char sign() {
			return '-';
		}

	}

	/**
	 * Is left undone.
	 *
	 * @param reason why, and how to have it done
	 */
	record HeldBack(Resource resource, List<FieldChange> fields, String reason) implements Change {

		@Override
		public char sign() {
			return '!';
		}

		@Override
		public String title() {
			return Change.super.title() + ": " + this.reason;
		}

	}

}
