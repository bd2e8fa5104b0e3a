//! The conference on screens.
